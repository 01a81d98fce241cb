import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { byId, decide } from './record.mjs';

export const info = { name: '@cedar-policy/cedar-wasm 4.13.0', remark: 'WASM, which is not the speed of Cedar in Rust', crosses: true };

const entity = (type, id) => ({ type, id });

// A policy a clause. Cedar knows permit and forbid, and names every policy that decided: a referral is a forbid, and the
// clauses named tell it from a denial. The policies are parsed once.
export function load(pack) {
  const clauses = byId(pack);
  prepare(pack.name, Object.fromEntries(pack.clauses.map(clause => [clause.id, policy(clause)])));
  prepare('nothing', {});

  const run = request => decide(ask(pack.name, request).map(id => clauses.get(id)));
  return {
    verdict: request => run(request).verdict,
    decide: run,
    crossing: request => ask('nothing', request),
  };
}

function prepare(name, staticPolicies) {
  const answer = cedar.preparsePolicySet(name, { staticPolicies });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
}

function ask(preparsedPolicySetId, { origin, destination, endUser, code, lethality, quantity }) {
  const answer = cedar.statefulIsAuthorized({
    principal: entity('Party', 'exporter'),
    action: entity('Action', 'export'),
    resource: entity('Goods', 'goods'),
    context: { origin, destination, endUser, code, lethality, quantity },
    preparsedPolicySetId,
    entities: [],
  });
  if (answer.type !== 'success' || answer.response.diagnostics.errors.length) throw new Error(JSON.stringify(answer));
  return answer.response.diagnostics.reason;
}

function policy({ effect, when }) {
  return `${effect === 'allow' ? 'permit' : 'forbid'}(principal, action, resource) when { ${when.map(condition).join(' && ')} };`;
}

function condition({ field, test, values, number }) {
  switch (test) {
    case 'oneOf': return values.length === 1
      ? `context.${field} == ${JSON.stringify(values[0])}`
      : `${JSON.stringify(values)}.contains(context.${field})`;
    case 'startsWith': return `context.${field} like ${JSON.stringify(`${values[0]}*`)}`;
    default: return `context.${field} >= ${number}`;
  }
}
