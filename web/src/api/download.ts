import { ServerError } from '@apollo/client';
import { requestHeaders } from './acting.ts';

/** Fetches a file of ours and gives it to the browser to keep: a plain link cannot say in whose name it asks. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await fetch(path, { headers: requestHeaders() });
  if (!response.ok) {
    const bodyText = await response.text();
    throw new ServerError(`the file was refused: ${response.status}`, { response, bodyText });
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
