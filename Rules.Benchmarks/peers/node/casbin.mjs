import { newEnforcer, newModelFromString } from 'casbin';
import { byId, strongestFirst } from './record.mjs';

export const info = { name: 'casbin 5.51.1', remark: 'names the first deciding clause only', firstClauseOnly: true };

// A line a clause, the strongest effect first, and the first that applies decides. A referral counts as a denial for casbin;
// which of the two it is, the line tells that it names.
const model = `
[request_definition]
r = origin, destination, endUser, code, lethality, quantity

[policy_definition]
p = id, origins, destinations, endUsers, prefix, lethality, atLeast, eft

[policy_effect]
e = priority(p.eft) || deny

[matchers]
m = atLeast(r.quantity, p.atLeast) && any(r.lethality, p.lethality) && prefixed(r.code, p.prefix) && \
any(r.destination, p.destinations) && any(r.endUser, p.endUsers) && any(r.origin, p.origins)
`;

const lists = new Map();

function any(value, list) {
  if (list === '*') return true;
  let values = lists.get(list);
  if (!values) lists.set(list, values = new Set(list.split('|')));
  return values.has(value);
}

export async function load(pack) {
  const clauses = byId(pack);
  const enforcer = await newEnforcer(newModelFromString(model));
  await enforcer.addFunction('any', any);
  await enforcer.addFunction('prefixed', (value, prefix) => prefix === '*' || value.startsWith(prefix));
  await enforcer.addFunction('atLeast', (value, bound) => bound === '*' || value >= Number(bound));
  for (const { id, effect, when } of strongestFirst(pack)) {
    const of = field => when.find(condition => condition.field === field);
    const list = field => of(field)?.values.join('|') ?? '*';
    await enforcer.addPolicy(
      id, list('origin'), list('destination'), list('endUser'), list('code'), list('lethality'),
      `${of('quantity')?.number ?? '*'}`, effect === 'allow' ? 'allow' : 'deny');
  }

  const run = r => {
    const [, [id]] = enforcer.enforceExSync(r.origin, r.destination, r.endUser, r.code, r.lethality, r.quantity);
    return id ? { verdict: clauses.get(id).effect, clauses: [clauses.get(id)] } : { verdict: 'deny', clauses: [] };
  };
  return { verdict: r => run(r).verdict, decide: run };
}
