import type { SystemType } from './graphql/graphql.ts';

/** Every kind of system, as addresses may name one. */
export const SYSTEM_TYPES = [
  'APS',
  'CMMS',
  'DIGITAL_TWIN',
  'ERP',
  'FEMS',
  'LIMS',
  'LINE_AUTOMATION',
  'LOGISTICS_AUTOMATION',
  'MACHINE_VISION',
  'MANUFACTURING_AI',
  'MES',
  'PLM',
  'PROCESS_SIMULATION',
  'QMS',
  'ROBOT_CELL',
  'SCADA',
  'SCM',
  'SMART_HACCP',
  'WMS',
] as const satisfies readonly SystemType[];
