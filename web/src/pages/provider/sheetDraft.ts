/** Under which name the unpublished sheet of a system is kept. */
export function sheetDraftName(systemId: string): string {
  return `sheet:${systemId}`;
}

/** Whether somebody has begun to change the sheet of a system in this browser. */
export function readDraftOf(systemId: string): boolean {
  try {
    return localStorage.getItem(`daseot:draft:${sheetDraftName(systemId)}`) !== null;
  } catch {
    return false;
  }
}
