import { useEffect, useState } from 'react';
import { useHostActs } from './HostActs';

/** True in a plain page, which has no engine for PDFs: there the browser's own dialog prints. */
export function useIsPage(): boolean {
  const { printing } = useHostActs();
  const [isPage, setIsPage] = useState(false);
  useEffect(() => {
    let wanted = true;
    void printing.hostInfo({}).then((answer) => {
      if (wanted && answer.ok) setIsPage(answer.value.host === 'page');
    });
    return () => {
      wanted = false;
    };
  }, [printing]);
  return isPage;
}
