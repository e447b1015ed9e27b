// npm start: install, build what the browser needs, start the server.
import { handOver } from './project.mjs'

handOver('apps/build/start.ts')
