import { existsSync } from 'node:fs'

/** The stages as they are delivered: measured is what was built, not what a loader makes of the sources. */
export async function built() {
  if (!existsSync(new URL('../../dist/analyze.js', import.meta.url))) throw new Error('npm run build')
  const from = (path: string) => import(new URL(`../../dist/${path}.js`, import.meta.url).href)
  const stages = await Promise.all([
    from('normalize/normalize') as Promise<typeof import('../../src/normalize/normalize.js')>,
    from('structure/structure') as Promise<typeof import('../../src/structure/structure.js')>,
    from('segment/segment') as Promise<typeof import('../../src/segment/segment.js')>,
    from('extract/extract') as Promise<typeof import('../../src/extract/extract.js')>,
    from('resolve/resolve') as Promise<typeof import('../../src/resolve/resolve.js')>,
    from('analyze') as Promise<typeof import('../../src/analyze.js')>,
    from('analyze-file') as Promise<typeof import('../../src/analyze-file.js')>,
    from('report/to-report') as Promise<typeof import('../../src/report/to-report.js')>,
    from('load/load-file') as Promise<typeof import('../../src/load/load-file.js')>,
    from('rule/load-ruleset') as Promise<typeof import('../../src/rule/load-ruleset.js')>
  ])
  const [one, two, three, four, five, six, seven, eight, nine, { loadRuleset }] = stages
  return { ...one, ...two, ...three, ...four, ...five, ...six, ...seven, ...eight, ...nine, rules: loadRuleset() }
}
