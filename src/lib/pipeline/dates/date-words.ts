/** Words that stand for a date, by what they count from and by how much. Data: add a word, not a rule. */

/** Days counted from the day of publication. */
export const DAYS_FROM_PUBLICATION: Readonly<Record<string, number>> = {
	今天: 0,
	今日: 0,
	今晨: 0,
	今早: 0,
	今晚: 0,
	昨天: -1,
	昨日: -1,
	昨晚: -1,
	昨夜: -1,
	昨晨: -1,
	昨早: -1,
	昨午: -1,
	前晚: -2,
	大前天: -3,
	今夜: 0,
	今午: 0,
	前天: -2,
	前日: -2,
	明天: 1,
	明日: 1,
	后天: 2
};

/** Days counted from the date told last. */
export const DAYS_FROM_ANCHOR: Readonly<Record<string, number>> = {
	当天: 0,
	当日: 0,
	同日: 0,
	同一天: 0,
	这一天: 0,
	这天: 0,
	那天: 0,
	那一天: 0,
	当晚: 0,
	当夜: 0,
	转天: 1,
	次日: 1,
	翌日: 1,
	第二天: 1,
	隔天: 1,
	隔日: 1,
	前一天: -1,
	前一日: -1,
	头一天: -1
};

/** Not long before publication: as exact as the month. */
export const LATELY: readonly string[] = [
	'日前',
	'近日',
	'近期',
	'最近',
	'近来',
	'不久前',
	'前不久',
	'这几天',
	'这两天',
	'连日来',
	'近几日',
	'上周末',
	'本周末',
	'上上周'
];

export const YEARS_FROM_PUBLICATION: Readonly<Record<string, number>> = {
	今年: 0,
	年内: 0,
	今春: 0,
	今夏: 0,
	今秋: 0,
	今冬: 0,
	去春: -1,
	去夏: -1,
	去秋: -1,
	去冬: -1,
	本年: 0,
	去年: -1,
	上年: -1,
	前年: -2,
	明年: 1,
	后年: 2
};

export const YEARS_FROM_ANCHOR: Readonly<Record<string, number>> = {
	同年: 0,
	那年: 0,
	那一年: 0,
	这一年: 0,
	当年: 0,
	次年: 1,
	翌年: 1
};

export const MONTHS_FROM_PUBLICATION: Readonly<Record<string, number>> = {
	本月: 0,
	这个月: 0,
	上月: -1,
	上个月: -1,
	下月: 1,
	下个月: 1
};

export const MONTHS_FROM_ANCHOR: Readonly<Record<string, number>> = {
	同月: 0,
	当月: 0,
	次月: 1,
	翌月: 1
};

/** Weeks told without their day: as exact as the month. */
export const VAGUE_WEEKS: readonly string[] = ['上周', '本周', '上星期', '这个星期', '上个星期'];

export const WEEKS: Readonly<Record<string, number>> = {
	本周: 0,
	这周: 0,
	上周: -1,
	下周: 1,
	周: 0,
	星期: 0,
	礼拜: 0,
	上礼拜: -1,
	上星期: -1,
	本星期: 0,
	下星期: 1
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
	一: 0,
	二: 1,
	三: 2,
	四: 3,
	五: 4,
	六: 5,
	日: 6,
	天: 6
};

/** Parts of a year as months; a part of one month is only about. */
export const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
	年初: [1, 1],
	岁初: [1, 1],
	年中: [6, 6],
	年底: [12, 12],
	年末: [12, 12],
	岁末: [12, 12],
	初: [1, 1],
	底: [12, 12],
	末: [12, 12],
	上半年: [1, 6],
	下半年: [7, 12],
	一季度: [1, 3],
	二季度: [4, 6],
	三季度: [7, 9],
	四季度: [10, 12],
	前两月: [1, 2],
	前三季度: [1, 9]
};

/** Feasts of the solar calendar that news names in place of their day; month and day. Those that last a week are none. */
export const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
	元旦: [1, 1],
	植树节: [3, 12],
	劳动节: [5, 1],
	青年节: [5, 4],
	儿童节: [6, 1],
	教师节: [9, 10],
	国庆节: [10, 1]
};

/** The five-year plans: first and last year. */
export const PLANS: Readonly<Record<string, readonly [number, number]>> = {
	十五: [2001, 2005],
	十一五: [2006, 2010],
	十二五: [2011, 2015],
	十三五: [2016, 2020],
	十四五: [2021, 2025],
	十五五: [2026, 2030]
};

/** Words next to a day that is still to come. */
export const AHEAD: readonly string[] = ['将', '拟', '定于', '定在', '计划', '预计', '有望'];
