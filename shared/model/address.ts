/** The authority of an address, without a user, a password or a "\", which browsers read as "/". */
const WEB = /^https?:\/\/[^\s/\\?#@]+(?:[/?#][^\s\\]*)?$/i;

/**
 * True if the app may show a text as a link: a complete web address with its host. "//host/path"
 * and "\\server\share" would make Windows send the user's password to that machine, and the link
 * "https://bank@other" opens "other", not "bank".
 */
export function isWebAddress(text: string): boolean {
  return WEB.test(text);
}
