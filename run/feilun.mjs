#!/usr/bin/env node
// The feilun command, as npx feilun runs it. From whichever folder it is called, it means this checkout's pack and database.
import { join } from 'node:path'
import { handOver, root } from './project.mjs'

const defaults = { FEILUN_PACK: join(root, 'packs', 'hk-2026'), FEILUN_DATA: join(root, '.feilun', 'data') }
handOver('apps/build/cli.ts', process.argv.slice(2), defaults)
