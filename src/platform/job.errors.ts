import { defineRefusal } from './errors.ts';
import type { JobStatus } from './job.ts';
import type { Language } from './language.ts';

export const jobIsOver = defineRefusal<{ status: JobStatus }>({
  code: 'JOB_IS_OVER',
  description: 'The job has ended already, so there is nothing to cancel.',
  ko: ({ status }) => `이미 끝난 작업입니다(${status}). 취소할 것이 없습니다.`,
  en: ({ status }) => `The job has ended already (${status}). There is nothing to cancel.`,
});

/** Why a job failed and what to do, by its code. */
export const jobFailureTexts: Readonly<Record<string, Record<Language, string>>> = {
  WORKER_CRASHED: {
    ko: '작업을 맡은 프로세스가 되풀이하여 중단되었습니다. 다시 시작하십시오. 그때까지 저장된 것은 결과에 적혀 있습니다.',
    en: 'The processes that worked on it died again and again. Start it once more; what was stored until then stands in the result.',
  },
  FILE_LOST: {
    ko: '올린 파일을 찾을 수 없습니다. 파일을 다시 올리십시오.',
    en: 'The uploaded file is gone. Upload it again.',
  },
  TOO_MANY_ROWS: {
    ko: '엑셀 파일에 담을 수 있는 행 수를 넘었습니다. CSV로 내보내거나 조건을 좁히십시오.',
    en: 'There are more rows than an XLSX file can hold. Export them as CSV, or narrow the conditions.',
  },
  INTERNAL: {
    ko: '내부 오류로 실패했습니다. 다시 시작하십시오. 되풀이되면 작업 번호를 알려 주십시오.',
    en: 'It failed for an internal reason. Start it again; report the number of the job if it happens twice.',
  },
};
