import type { ReactNode } from 'react';
import { isWebAddress } from '../../shared/model/address';

const MAIL = /^mailto:[^\s\\]+$/i;

/** A link out of the app; only its words if the address is not a safe web address. */
export function WebLink({
  href,
  children,
}: {
  href: string | undefined;
  children: ReactNode;
}): ReactNode {
  return href !== undefined && (isWebAddress(href) || MAIL.test(href)) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}
