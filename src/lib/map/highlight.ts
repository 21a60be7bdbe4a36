/** What the reader looks at. Everything that is not named here recedes. */
export interface Highlight {
	/** The one place that was chosen, outlined. */
	readonly place: string | null;
	readonly links: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	/** Members of a chosen group, outlined. */
	readonly members: readonly string[];
}
