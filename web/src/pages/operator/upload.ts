import { requestHeaders } from '../../api/acting.ts';
import { OperatorCompanyImportDocument, type OperatorCompanyImportMutation } from './graphql/graphql.ts';

/** The server takes files of so many bytes; what is larger is told before anything is sent. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** A file on its way. */
export interface Upload {
  readonly answer: Promise<OperatorCompanyImportMutation['companyImport']>;
  cancel(): void;
}

/** What the server has refused as a whole, or that it was not reached, or that somebody has cancelled. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Answer {
  readonly data?: OperatorCompanyImportMutation | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends a file as the multipart request that the API takes. By XMLHttpRequest, since `fetch` does not tell how much of a
 * body has been sent.
 */
export function uploadCompanies(
  file: File,
  options: { readonly validateOnly: boolean; readonly idempotencyKey: string | undefined },
  onProgress: (part: number) => void,
): Upload {
  const hash = (
    OperatorCompanyImportDocument as unknown as { readonly __meta__: { readonly hash: string } }
  ).__meta__.hash.replace(/^sha256:/, '');
  const { validateOnly, idempotencyKey } = options;
  const input = { file: null, validateOnly, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const form = new FormData();
  form.set(
    'operations',
    JSON.stringify({ operationName: 'OperatorCompanyImport', variables: { input }, extensions }),
  );
  form.set('map', JSON.stringify({ file: ['variables.input.file'] }));
  form.set('file', file);
  const request = new XMLHttpRequest();
  const answer = new Promise<OperatorCompanyImportMutation['companyImport']>((resolve, reject) => {
    request.open('POST', '/graphql');
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new UploadError('NETWORK', ''));
    request.onabort = () => reject(new UploadError('CANCELLED', ''));
    request.onload = () => {
      const told = answerIn(request.responseText);
      const error = told?.errors?.[0];
      const payload = told?.data?.companyImport;
      if (payload) resolve(payload);
      else
        reject(new UploadError(error?.extensions?.code ?? 'UNKNOWN', error?.message ?? request.statusText));
    };
    request.send(form);
  });
  return { answer, cancel: () => request.abort() };
}

function answerIn(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
