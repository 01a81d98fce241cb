import { ZenEngine } from '@gorules/zen-engine';
import { byId, decide, strongestFirst } from './record.mjs';

export const info = { name: '@gorules/zen-engine 0.54.0', remark: 'native code behind promises', crosses: true };

const fields = ['origin', 'destination', 'endUser', 'code', 'lethality', 'quantity'];

// A decision table with a row a clause, the strongest effect first. The verdict alone needs the first row that applies.
export function load(pack) {
  const clauses = byId(pack);
  const engine = new ZenEngine();
  const first = engine.createDecision(graph(table(pack, 'first')));
  const all = engine.createDecision(graph(table(pack, 'collect')));
  const nothing = engine.createDecision(graph());
  return {
    verdict: async request => (await first.evaluate(request)).result?.effect ?? 'deny',
    decide: async request => decide((await all.evaluate(request)).result.map(row => clauses.get(row.id))),
    crossing: request => nothing.evaluate(request),
  };
}

function table(pack, hitPolicy) {
  return {
    id: 'table', name: 'table', type: 'decisionTableNode',
    content: {
      hitPolicy,
      inputs: fields.map(field => ({ id: field, name: field, field })),
      outputs: ['id', 'effect'].map(field => ({ id: `out-${field}`, name: field, field })),
      rules: strongestFirst(pack).map(({ id, effect, when }) => ({
        _id: id,
        ...Object.fromEntries(fields.map(field => [field, cell(when.find(condition => condition.field === field))])),
        'out-id': JSON.stringify(id),
        'out-effect': JSON.stringify(effect),
      })),
    },
  };
}

function cell(condition) {
  switch (condition?.test) {
    case undefined: return '';
    case 'oneOf': return condition.values.map(value => JSON.stringify(value)).join(', ');
    case 'startsWith': return `startsWith($, ${JSON.stringify(condition.values[0])})`;
    default: return `>= ${condition.number}`;
  }
}

// From input to output, by way of the table if there is one.
function graph(...between) {
  const nodes = [{ id: 'in', name: 'in', type: 'inputNode' }, ...between, { id: 'out', name: 'out', type: 'outputNode' }];
  const edges = nodes.slice(1).map((node, i) => ({ id: `edge-${i}`, sourceId: nodes[i].id, targetId: node.id, type: 'edge' }));
  return { contentType: 'application/vnd.gorules.decision', nodes, edges };
}
