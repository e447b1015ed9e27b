export { readConfig, type Config } from './readConfig.ts'
export { settings } from './settings.ts'
