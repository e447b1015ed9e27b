// npm test: install, then every check there is. See apps/check/main.ts.
import { handOver } from './project.mjs'

handOver('apps/check/main.ts')
