import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { fontsReady } from '../print/fonts';
import type { PaperScene } from '../print/scene';
import { Sheets } from '../print/Sheets';

/** The pages alone, for the browser's own print dialog: seen by the printer only. Tells when the dialog is over. */
export function PrintSheets({ scene, onDone }: { scene: PaperScene; onDone: () => void }): ReactNode {
  useEffect(() => {
    let wanted = true;
    const title = document.title;
    void fontsReady().then(() => {
      if (!wanted) return;
      // What the dialog proposes as the file's name.
      document.title = scene.title;
      window.print();
      document.title = title;
      onDone();
    });
    return () => { wanted = false; document.title = title; };
  }, [scene, onDone]);
  return createPortal(<div className="print-sheets"><Sheets scene={scene} paper={scene.paper} /></div>, document.body);
}
