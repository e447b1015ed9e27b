/** The patterns that the guard's own tests use: what is measured here is what is counted there. */
export { adversarial, repeated } from '../../../engines/guard/testing/adversarial.ts'
