import { Anchor } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { download } from '../api/download.ts';
import { ErrorState } from './ErrorState.tsx';

interface DownloadLinkProps {
  /** Where it is, on our server. */
  readonly path: string;
  readonly fileName: string;
  readonly children: ReactNode;
}

/** A file of ours, fetched in the name of the organisation that acts. */
export function DownloadLink({ path, fileName, children }: DownloadLinkProps) {
  const [error, setError] = useState<unknown>();
  const fetchIt = () => {
    setError(undefined);
    download(path, fileName).catch(setError);
  };
  return (
    <>
      <Anchor
        href={path}
        download
        onClick={(event) => {
          event.preventDefault();
          fetchIt();
        }}
      >
        {children}
      </Anchor>
      {error !== undefined && <ErrorState error={error} onRetry={fetchIt} />}
    </>
  );
}
