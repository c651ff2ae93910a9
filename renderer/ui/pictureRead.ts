/** The parts of an image that show whether it can be drawn. */
type Drawable = Pick<HTMLImageElement, 'complete' | 'naturalWidth' | 'decode' | 'addEventListener'>;

/**
 * Resolves when a picture can be drawn, rejects if it can't. `decode` alone may never settle in a
 * hidden window, which does not paint; a loaded picture is drawn and printed anyway.
 */
export async function pictureRead(image: Drawable): Promise<void> {
  const loaded = new Promise<void>((done, fail) => {
    if (image.complete && image.naturalWidth > 0) return done();
    image.addEventListener('load', () => done(), { once: true });
    image.addEventListener('error', () => fail(new Error('image')), { once: true });
  });
  await Promise.race([image.decode(), loaded]);
}
