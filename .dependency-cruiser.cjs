/** The floors of the house: an import only ever points down, and only at a face. ARCHITECTURE.md says why. */
const floors = ['apps', 'modules', 'platform', 'engines']
const upward = floors.slice(1).map((floor, index) => ({
  name: `${floor}-points-up`,
  comment: `${floor}/ may import nothing from the floors above it.`,
  severity: 'error',
  from: { path: `^${floor}/` },
  to: { path: `^(${[...floors.slice(0, index + 1), 'bench', 'test'].join('|')})/` },
}))

/** Second faces: what of a room can be had alone, because it must run where the whole room cannot. */
const innerFaces = [
  '^engines/rules/read/index\\.ts$',
  '^engines/guard/injection/fit/index\\.ts$',
  '^modules/[^/]+/parts/index\\.ts$',
  '^modules/identity/permissions/index\\.ts$',
  '^platform/ui/gallery/index\\.tsx?$',
]

/**
 * Which modules each module rests on; no other. What a module needs of one that is not here it states as a type, and `apps/` supplies it. A
 * module that is missing may rest on none.
 */
const restsOn = {
  // The lowest know nothing of what stands on them.
  accounts: [],
  evidence: [],
  identity: [],
  search: [],
  desk: ['identity'],
  packs: ['evidence'],
  payments: ['accounts', 'identity'],
  notices: ['identity', 'packs'],
  schemes: ['evidence', 'packs'],
  blueprint: ['accounts', 'evidence', 'packs'],
  reading: ['desk', 'evidence', 'packs'],
  stand: ['evidence', 'packs', 'schemes'],
  ask: ['desk', 'evidence', 'packs', 'schemes', 'search', 'stand'],
  mcp: ['ask', 'blueprint', 'evidence', 'packs', 'stand'],
  // Payments and notices are ports of casework's; its `parts/`, for pages, draw with those of schemes.
  casework: ['accounts', 'identity', 'packs', 'schemes'],
  awards: ['accounts', 'packs'],
  apply: ['accounts', 'casework', 'identity', 'packs', 'schemes', 'stand'],
  gateway: ['accounts', 'casework', 'identity', 'packs'],
  shadow: ['gateway', 'identity', 'packs'],
  review: ['accounts', 'casework', 'evidence', 'identity', 'packs', 'schemes', 'stand'],
}
/** What lies behind the faces, but for what may be had besides. */
const behindFaces = (besides) => ({
  path: '^(modules|platform|engines)/([^/]+)/.+',
  pathNot: ['^(modules|platform|engines)/[^/]+/index\\.ts$', ...innerFaces, '/messages/', ...besides],
})

const outsideTests = '(\\.test\\.tsx?$|/testing/)'
const modulesOrder = [
  ...Object.entries(restsOn).map(([name, others]) => ({
    name: `${name}-rests-on-its-own`,
    comment: `modules/${name} may rest on ${others.join(', ') || 'no other module'}: see restsOn.`,
    severity: 'error',
    from: { path: `^modules/${name}/`, pathNot: outsideTests },
    to: { path: `^modules/(?!(${[name, ...others].join('|')})/)` },
  })),
  {
    name: 'every-module-is-named',
    comment: 'A new module says in restsOn what it rests on.',
    severity: 'error',
    from: { path: `^modules/(?!(${Object.keys(restsOn).join('|')})/)([^/]+)/`, pathNot: outsideTests },
    to: { path: '^modules/', pathNot: '^modules/$2/' },
  },
]

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...upward.map((rule) => ({ ...rule, from: { ...rule.from, pathNot: '(\\.test\\.tsx?$|/testing/)' } })),
    {
      name: 'through-the-face',
      comment: 'Another module, engine or room of the platform is imported by its index.ts and nothing behind it.',
      severity: 'error',
      from: { path: '^(modules|platform|engines)/([^/]+)/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: {
        path: '^(modules|platform|engines)/([^/]+)/.+',
        pathNot: ['^$1/$2/', '^(modules|platform|engines)/[^/]+/index\\.ts$', ...innerFaces],
      },
    },
    {
      name: 'apps-use-faces',
      severity: 'error',
      from: { path: '^apps/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: behindFaces([]),
    },
    {
      name: 'bench-uses-faces',
      comment: 'What a module tests itself with may serve a benchmark too.',
      severity: 'error',
      from: { path: '^bench/', pathNot: '\\.test\\.tsx?$' },
      to: behindFaces(['/testing/']),
    },
    {
      name: 'engines-are-pure',
      comment: 'No I/O, clock or network in an engine: no Node built-in, and no package but the one each declares.',
      severity: 'error',
      from: { path: '^engines/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-code-runs-in-browsers',
      severity: 'error',
      from: { path: '/browser/', pathNot: '(\\.test\\.tsx?$|^test/)' },
      to: { dependencyTypes: ['core'] },
    },
    ...modulesOrder,
    { name: 'not-resolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.feilun)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
