/** 《方案》明确, 规划提出: what follows is what shall be. */
const PLAN =
	/(?:方案|规划|计划|纲要|意见|条例|通知|办法|要点|蓝图)(?:（[^（）]{0,20}）)?[》”]?[^，。；]{0,6}(?:提出|明确|要求|指出|强调|规定|提到|部署|显示|谋划|列出)|根据[^，。；]{0,30}(?:方案|规划|计划|纲要|意见|条例|办法)[》”]?，/u;

/** Where a story unfolds a plan: what is told there without a mark of the past shall be. One a story, read in order. */
export class Plans {
	#paragraph = 0;
	/** The paragraph that told of a plan last. */
	#told: number | null = null;

	openParagraph(): void {
		this.#paragraph += 1;
	}

	/** True when a sentence stands in a paragraph that unfolds a plan, or in the one behind it. */
	unfolds(sentence: string): boolean {
		if (PLAN.test(sentence)) this.#told = this.#paragraph;
		return this.#told !== null && this.#paragraph - this.#told <= 1;
	}
}
