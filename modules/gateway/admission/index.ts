/** Lets calls in within their budgets, and loses none. */
export { createAdmission } from './createAdmission.ts'
export type {
  AdmissionFault,
  AdmissionNeeds,
  AdmissionSettings,
  AdmissionState,
  OwnAdmission,
  StoreRecords,
} from './model.ts'
export { endLostNode, listOverruns, lostNodes, type LostNode, type OverrunView } from './lost.ts'
