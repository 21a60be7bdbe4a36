import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Japanese characters that are neither Traditional nor Simplified, as city names use them. */
const SHINJITAI = new Map(
	[
		...'広沢県浜駅斎鉄竜栄関桜戸児徳恵塩釧蔵辺瀬稲豊気渋郷円総両売覚霊択仏黒歩満読鶏巻頼検険児単塁壱帰'
	].map((character, i) => [
		character,
		[
			...'广泽县滨驿斋铁龙荣关樱户儿德惠盐钏藏边濑稻丰气涩乡圆总两卖觉灵择佛黑步满读鸡卷赖检险儿单垒壹归'
		][i] ?? character
	])
);

/** A name in Simplified script. Sources mix Traditional, Japanese and Simplified characters (東京, 釜山広域市). */
export const toSimplified = (name: string): string =>
	convert([...name].map((character) => SHINJITAI.get(character) ?? character).join(''));
