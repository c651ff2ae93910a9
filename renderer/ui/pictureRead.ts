/** What of an image is needed to know that it can be drawn. */
type Drawable = Pick<HTMLImageElement, 'complete' | 'naturalWidth' | 'decode' | 'addEventListener'>;

/**
 * Resolves once a picture can be drawn, rejects where it can't. `decode` alone may never settle in a
 * hidden window, which paints nothing; a picture that has loaded is drawn and printed all the same.
 */
export async function pictureRead(image: Drawable): Promise<void> {
  const loaded = new Promise<void>((done, fail) => {
    if (image.complete && image.naturalWidth > 0) return done();
    image.addEventListener('load', () => done(), { once: true });
    image.addEventListener('error', () => fail(new Error('image')), { once: true });
  });
  await Promise.race([image.decode(), loaded]);
}
