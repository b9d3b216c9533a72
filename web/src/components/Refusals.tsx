import { Alert } from '@mantine/core';

/** One reason why the API did not do what it was asked. */
export interface Refusal {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** What was refused and belongs to no field of a form: each reason with its remedy, in the words of the API. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return refusals.map(({ message }) => (
    <Alert key={message} color="red" variant="light" role="alert">
      {message}
    </Alert>
  ));
}
