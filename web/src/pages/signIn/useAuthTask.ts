import { AuthError } from '../../api/auth.ts';
import { type Task, useTask } from '../../components/useTask.ts';

const isAuthError = (error: unknown): error is AuthError => error instanceof AuthError;

/** A request to /auth that a person has started. */
export function useAuthTask(): Task<AuthError> {
  return useTask(isAuthError);
}
