/** Sentences written for these tests, each with the status of its last link, or the rule that refuses it; the page is of 2024-05-20. */
export type StatusCase = readonly [text: string, told: string];

export const DONE: readonly StatusCase[] = [
	['湖北省与江西省签署了合作协议。', 'done'],
	['湖北省与江西省日前签署合作协议。', 'done'],
	['湖北省与江西省已签署合作协议。', 'done'],
	['湖北省与江西省曾签署合作协议。', 'done'],
	['湖北省向江西省捐赠了救护车6辆。', 'done'],
	['湖北省将救护车捐赠给江西省。', 'done'],
	['2021年以来，湖北省向江西省捐赠救护车6辆。', 'done'],
	['去年湖北省代表团访问江西省。', 'done'],
	['湖北省与江西省达成了合作协议。', 'done'],
	['湖北省与江西省完成了联合演练。', 'done'],
	['应江西省政府邀请，湖北省代表团到访南昌。', 'done']
];

export const ONGOING: readonly StatusCase[] = [
	['湖北省正在与江西省共建产业园。', 'ongoing'],
	['湖北省与江西省正联合开展执法。', 'ongoing'],
	['湖北省长期对口支援江西省修水县。', 'ongoing'],
	['1996年起，湖北省对口帮扶江西省修水县。', 'ongoing'],
	['湖北省与江西省的联合执法机制已进入常态。', 'ongoing'],
	['湖北省与江西省定期交换水质监测数据。', 'ongoing'],
	['湖北省与江西省将继续共享水质监测数据。', 'ongoing'],
	['多年来，湖北省持续帮扶江西省修水县。', 'ongoing'],
	['自2020年起，湖北省与江西省共享水质监测数据。', 'ongoing'],
	['湖北省与江西省不断深化环境执法联动。', 'ongoing']
];

export const PLANNED: readonly StatusCase[] = [
	['湖北省与江西省将共建产业园。', 'planned'],
	['湖北、江西两省将于6月签署合作协议。', 'planned'],
	['湖北、江西两省拟共建产业园。', 'planned'],
	['湖北、江西两省计划在九江共建产业园。', 'planned'],
	['双方商定后，湖北省与江西省明年1月起互认检测结果。', 'planned'],
	['由下月起，湖北省与江西省互认检测结果。', 'planned'],
	['湖北、江西两省即将启动联合执法。', 'planned'],
	['湖北、江西两省定于6月8日举行联席会议。', 'planned']
];

export const ENDED: readonly StatusCase[] = [
	['湖北省与江西省终止了合作协议。', 'ended'],
	['湖北省与江西省解除友城关系。', 'ended'],
	['湖北省与江西省宣布中止合作备忘录。', 'ended'],
	['湖北省与江西省废止了2015年的合作协定。', 'ended']
];

export const INTENDED: readonly StatusCase[] = [
	['湖北省希望与江西省共建产业园。', 'intended'],
	['湖北省将与江西省共建产业园。', 'intended'],
	['湖北省愿与江西省共建产业园。', 'intended'],
	['湖北省要加强与江西省的协同治理。', 'intended'],
	['湖北省拟向江西省捐赠救护车。', 'intended'],
	['湖北省力争与江西省共建产业园。', 'intended']
];

export const REFUSED: readonly StatusCase[] = [
	['湖北省与江西省尚未签署协议。', 'negated'],
	['湖北省没有与江西省签署协议。', 'negated'],
	['如果湖北省与江西省签署协议，航线就能开通。', 'condition'],
	['湖北省与江西省是否签署协议还要看谈判。', 'condition'],
	['据传湖北省与江西省签署协议。', 'rumour'],
	['为推动湖北省与江西省共建产业园，会议作出部署。', 'purpose'],
	['他表示，湖北省与江西省加强合作意义重大。', 'reported-speech'],
	['湖北省与江西省共建产业园的设想引起热议。', 'proposal']
];
