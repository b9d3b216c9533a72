import type { Language } from './language.ts';

/** What kinds of long work there are. */
export type JobKind = 'COMPANY_IMPORT' | 'SYSTEM_IMPORT' | 'EXPORT' | 'ROUND';

/** Where a job stands. */
export type JobStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** What a job is doing. */
export type JobPhase = 'WAITING' | 'READING' | 'SOLVING' | 'PRICING' | 'SAVING' | 'ENDED';

/** Whether nothing will change any more. */
export function isJobOver(status: JobStatus): boolean {
  return status === 'DONE' || status === 'FAILED' || status === 'CANCELLED';
}

const phases: Record<JobPhase, Record<Language, string>> = {
  WAITING: { ko: '차례를 기다리는 중', en: 'Waiting for its turn' },
  READING: { ko: '자료를 읽는 중', en: 'Reading' },
  SOLVING: { ko: '조합을 찾는 중', en: 'Searching' },
  PRICING: { ko: '가격을 계산하는 중', en: 'Computing prices' },
  SAVING: { ko: '저장하는 중', en: 'Writing' },
  ENDED: { ko: '끝남', en: 'Ended' },
};
const ends: Partial<Record<JobStatus, Record<Language, string>>> = {
  DONE: { ko: '완료', en: 'Done' },
  FAILED: { ko: '실패', en: 'Failed' },
  CANCELLED: { ko: '취소됨', en: 'Cancelled' },
};

/** What a job is doing, or how it ended, for people. */
export function phaseText(status: JobStatus, phase: JobPhase, language: Language): string {
  return (ends[status] ?? phases[phase])[language];
}

/** What subscribers of a job are told. */
export interface JobEvent {
  readonly status: JobStatus;
  readonly phase: JobPhase;
  readonly progress: number;
}
