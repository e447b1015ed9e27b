export { createSecondOpinion, type SecondOpinionNeeds } from './createSecondOpinion.ts'
export { nobodyToAsk, type SecondOpinion, type SecondOpinionSettings } from './secondOpinion.ts'
