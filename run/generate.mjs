// npm run generate: writes the generated files; with -- --check only says which are out of date.
import { handOver } from './project.mjs'

handOver('apps/generate/main.ts')
