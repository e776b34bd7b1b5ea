import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// Workers are processes of their own, and inherit these arguments: under test they run the sources, as the tests do.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
if (!process.execArgv.includes(tsx)) process.execArgv.push('--import', tsx)
