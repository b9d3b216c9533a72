import { Alert } from '@mantine/core';
import type { Refusal } from './refusals.ts';

/** What was refused of a form as a whole. */
export function RefusalNotes({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return refusals.map(({ code, message }) => (
    <Alert key={code + message} color="red" variant="light" role="alert">
      {message}
    </Alert>
  ));
}
