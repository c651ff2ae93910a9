import { useEffect, useState } from 'react';
import type { PictureBytes } from '../../shared/document/job';
import { useAppState } from '../core/AppContext';
import { useHostActs } from '../core/HostActs';

const NONE: Readonly<Record<string, PictureBytes>> = {};

/**
 * The addresses of the plan's pictures by the hash of their content; reads them again when the plan
 * has others.
 */
export function usePictures(): (contentHash: string) => string | null {
  const { documents } = useHostActs();
  const plan = useAppState((state) => state.plan);
  const wanted = plan.pictures;
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    let gone = false;
    if (Object.keys(wanted).length > 0)
      void documents.pictures(plan).then((found) => {
        if (!gone) setPictures(found);
      });
    return () => {
      gone = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the pictures matter
  }, [documents, wanted]);
  return (hash) => {
    const bytes = pictures[hash];
    return bytes ? `data:${bytes.mime};base64,${bytes.base64}` : null;
  };
}
