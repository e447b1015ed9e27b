/** Whether a text gives the model orders that are not its speaker's to give. See MODEL_CARD.md. */
export { scoreInjection } from './scoreInjection.ts'
