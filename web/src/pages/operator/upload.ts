import { requestHeaders } from '../../api/acting.ts';
import {
  OperatorCompanyImportDocument,
  type OperatorCompanyImportMutation,
  OperatorSystemImportDocument,
  type OperatorSystemImportMutation,
} from './graphql/graphql.ts';
import type { ImportKind } from './operatorSearch.ts';

/** The server takes files of so many bytes; what is larger is told before anything is sent. */
export const MOST_BYTES: Readonly<Record<ImportKind, number>> = {
  companies: 50 * 1024 * 1024,
  systems: 20_000_000,
};

/** By which operation a file is read, and under which name it answers. */
const OPERATIONS = {
  companies: {
    name: 'OperatorCompanyImport',
    field: 'companyImport',
    document: OperatorCompanyImportDocument,
  },
  systems: { name: 'OperatorSystemImport', field: 'systemImport', document: OperatorSystemImportDocument },
} as const;

type Payload = OperatorCompanyImportMutation['companyImport'] | OperatorSystemImportMutation['systemImport'];

/** A file on its way. */
export interface Upload {
  readonly answer: Promise<Payload>;
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
  readonly data?: Readonly<Record<string, Payload | null | undefined>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends a file as the multipart request that the API takes. By XMLHttpRequest, since `fetch` does not tell how much of a
 * body has been sent.
 */
export function uploadFile(
  kind: ImportKind,
  file: File,
  options: { readonly validateOnly: boolean; readonly idempotencyKey: string | undefined },
  onProgress: (part: number) => void,
): Upload {
  const { name: operationName, field, document } = OPERATIONS[kind];
  const hash = (
    document as unknown as { readonly __meta__: { readonly hash: string } }
  ).__meta__.hash.replace(/^sha256:/, '');
  const { validateOnly, idempotencyKey } = options;
  const input = { file: null, validateOnly, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const form = new FormData();
  form.set('operations', JSON.stringify({ operationName, variables: { input }, extensions }));
  form.set('map', JSON.stringify({ file: ['variables.input.file'] }));
  form.set('file', file);
  const request = new XMLHttpRequest();
  const answer = new Promise<Payload>((resolve, reject) => {
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
      const payload = told?.data?.[field];
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
