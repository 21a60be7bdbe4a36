/** In px; the server draws the figure in this size. */
export const FIGURE = { width: 1200, height: 800 } as const;

/**
 * The drawing at an address as a PNG, so many times its size: the lines and letters of an SVG stay sharp. Rejects when the
 * drawing does not come or the browser cannot paint it.
 */
export async function takePicture(address: string, scale: number): Promise<Blob> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const source = URL.createObjectURL(await response.blob());
	try {
		const image = new Image();
		image.src = source;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = FIGURE.width * scale;
		canvas.height = FIGURE.height * scale;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const painted = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!painted) throw new Error('no picture');
		return painted;
	} finally {
		URL.revokeObjectURL(source);
	}
}

/** Gives a file to the reader under a name. */
export function saveFile(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has the file once the click is dealt with.
	setTimeout(() => URL.revokeObjectURL(address));
}
