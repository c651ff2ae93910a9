import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useApp } from '../core/AppContext';
import { useHostActs } from '../core/HostActs';
import { useIsPage } from '../core/useIsPage';
import { Button } from '../ui/Button';
import { makeFile } from './makeFile';
import './fileButtons.css';

/** "PDF" and "Word" buttons for the master document, or for a meeting's minutes. */
export function FileButtons({ meetingId = null }: { meetingId?: Id | null }): ReactNode {
  const app = useApp();
  const { documents } = useHostActs();
  const isPage = useIsPage();
  const [making, setMaking] = useState<'pdf' | 'docx' | null>(null);
  const make = (as: 'pdf' | 'docx'): void => {
    setMaking(as);
    void makeFile(app, documents, as, meetingId).then(() => setMaking(null));
  };
  return (
    <span className="file-buttons">
      {(['pdf', 'docx'] as const).map((as) => {
        // A plain page prints through the browser's dialog, which may save a PDF.
        const way = as === 'pdf' && isPage ? 'print' : as;
        return (
          <Button
            key={as}
            isDisabled={making !== null}
            aria-label={say(
              meetingId === null ? `documentView.make_${way}` : `documentView.makeMinutes_${way}`,
            )}
            onPress={() => make(as)}
          >
            {say(making === as ? 'documentView.making' : `documentView.as_${way}`)}
          </Button>
        );
      })}
    </span>
  );
}
