/** An authority without a user, a password or a "\", which browsers read as "/". */
const WEB = /^https?:\/\/[^\s/\\?#@]+(?:[/?#][^\s\\]*)?$/i;

/**
 * Whether a text is an address of the web that may be shown as a link: whole, its machine said.
 * "//host/path" and "\\server\share" would have Windows send the person's password to that
 * machine, and "https://bank@other" says another machine than it leads to.
 */
export function isWebAddress(text: string): boolean {
  return WEB.test(text);
}
