import { type Logger, pino } from 'pino';

export type { Logger };

/** One JSON line per event on stdout; secrets that travel in headers never reach it. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
  });
}
