/** An authority without a user, a password or a "\", which browsers read as "/". */
const WEB = /^https?:\/\/[^\s/\\?#@]+(?:[/?#][^\s\\]*)?$/i;

/**
 * Whether a text is a web address that the app may show as a link: complete, with its host.
 * "//host/path" and "\\server\share" would make Windows send the user's password to that machine,
 * and "https://bank@other" names another machine than the one it opens.
 */
export function isWebAddress(text: string): boolean {
  return WEB.test(text);
}
