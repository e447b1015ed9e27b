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
  '^modules/[^/]+/parts/index\\.ts$',
  '^modules/identity/permissions/index\\.ts$',
  '^platform/ui/gallery/index\\.tsx?$',
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
      from: { path: '^(apps|bench)/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: {
        path: '^(modules|platform|engines)/([^/]+)/.+',
        pathNot: ['^(modules|platform|engines)/[^/]+/index\\.ts$', ...innerFaces, '/messages/'],
      },
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
    {
      name: 'modules-order',
      comment: 'evidence ← packs ← blueprint, schemes ← stand ← ask ← mcp; reading stands beside them.',
      severity: 'error',
      from: { path: '^modules/(evidence|packs|blueprint|schemes)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(stand|ask|mcp|reading)/' },
    },
    {
      name: 'asking-stands-high',
      comment: 'Only mcp rests on ask, and nothing on mcp or reading.',
      severity: 'error',
      from: { path: '^modules/(stand|ask|reading)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(ask|mcp|reading)/', pathNot: '^modules/$1/' },
    },
    {
      name: 'the-lowest-know-no-other',
      comment: 'Evidence, the index, accounts and who is who know nothing of what stands on them.',
      severity: 'error',
      from: { path: '^modules/(accounts|evidence|search|identity)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/', pathNot: '^modules/$1/' },
    },
    {
      name: 'the-desk-rests-on-identity',
      severity: 'error',
      from: { path: '^modules/desk/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(?!(desk|identity)/)' },
    },
    {
      name: 'packs-rest-on-evidence',
      severity: 'error',
      from: { path: '^modules/packs/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(?!(packs|evidence)/)' },
    },
    {
      name: 'blueprint-beside-schemes',
      comment: 'What both need stands lower; only stand rests on schemes.',
      severity: 'error',
      from: { path: '^modules/(blueprint|schemes)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(blueprint|schemes)/', pathNot: '^modules/$1/' },
    },
    {
      name: 'notices-rest-on-people-and-the-pack',
      severity: 'error',
      from: { path: '^modules/notices/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { path: '^modules/(?!(notices|identity|packs)/)' },
    },
    {
      name: 'payments-rest-on-accounts',
      comment: 'Payments know accounts and who is who; what they are for is told them.',
      severity: 'error',
      from: { path: '^modules/payments/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^modules/(?!(payments|accounts|identity)/)' },
    },
    {
      name: 'cases-rest-on-what-they-need',
      comment:
        'Casework knows money, people, notices, the pack and its evidence; payments are a port. Only its parts, for pages, draw with others.',
      severity: 'error',
      from: { path: '^modules/casework/', pathNot: '(\\.test\\.tsx?$|/testing/|^modules/casework/parts/)' },
      to: { path: '^modules/(?!(casework|accounts|identity|notices|packs|evidence)/)' },
    },
    {
      name: 'nothing-rests-on-awards',
      severity: 'error',
      from: { path: '^modules/', pathNot: '(^modules/awards/|\\.test\\.tsx?$)' },
      to: { path: '^modules/awards/' },
    },
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
