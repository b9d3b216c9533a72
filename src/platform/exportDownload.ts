import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import type { AddressOf } from './clientAddress.ts';
import { DomainError } from './errors.ts';
import type { ExportedFile } from './exportFile.ts';
import { idOf } from './globalId.ts';
import { sendFault } from './httpErrors.ts';
import { type JobRow, jobColumns, seesJob } from './job.loader.ts';
import { readPieces } from './jobFile.ts';
import { exportGone, nothingHere, unauthenticated } from './platform.errors.ts';
import type { Services } from './services.ts';
import { sheetTypes } from './sheet.ts';
import { sql } from './sql.ts';

/** GET /exports/:id: the file of a finished export, for the organisation that asked for it and for operators. */
export function createDownloadHandler(services: Services, addressOf: AddressOf): RequestHandler {
  return async (request, response, next) => {
    try {
      const { headers } = request;
      const caller = await services.identify({ headers, address: addressOf(request) });
      if (caller.organisation === null) throw unauthenticated({});
      const id = String(request.params['id']);
      const job = await services.database.reads().first(sql<JobRow>`
        select ${jobColumns} from job
        where id = ${idOf('Job', id)}::int and kind = 'EXPORT' and status = 'DONE' and ${seesJob(caller)}`);
      if (job === undefined) throw nothingHere({ path: `/exports/${id}` });
      if (job.expiresAt === null || job.expiresAt <= new Date()) throw exportGone({});
      await send(services, job, response);
    } catch (error) {
      if (!(error instanceof DomainError)) {
        next(error);
        return;
      }
      sendFault(response, error);
    }
  };
}

/** A name in any script, with one in plain letters for clients that know no other (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]+/gu, 'export').replace(/["\\]/gu, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Sends the pieces one after the other, as fast as the client takes them. */
async function send(services: Services, job: JobRow, response: Response): Promise<void> {
  const { fileName, format, bytes } = job.result as unknown as ExportedFile;
  response.setHeader('Content-Disposition', dispositionOf(fileName));
  response.setHeader('Content-Type', sheetTypes[format].type);
  response.setHeader('Content-Length', bytes);
  response.setHeader('Cache-Control', 'private, no-store');
  const pieces = Readable.from(readPieces(services.database.reads(), job.id, 'OUT'), { objectMode: false });
  await pipeline(pieces, response).catch((error: unknown) => {
    // The client has gone, or the file expired on the way: the length tells it that something is missing.
    services.logger.debug({ err: error }, 'a download broke off');
    response.destroy();
  });
}
