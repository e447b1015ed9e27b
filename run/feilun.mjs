#!/usr/bin/env node
// The feilun command, as npx feilun runs it.
import { handOver } from './project.mjs'

handOver('apps/build/cli.ts')
