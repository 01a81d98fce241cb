import { Engine } from 'json-rules-engine';
import { byId, decide } from './record.mjs';

export const info = { name: 'json-rules-engine 7.3.1' };

const priority = { deny: 3, refer: 2, allow: 1 };
const operator = { oneOf: 'in', startsWith: 'startsWith', atLeast: 'greaterThanInclusive' };

// One rule a clause. Rules of one priority run together; where one of them applies, those of lower priority cannot decide.
export function load(pack) {
  const clauses = byId(pack);
  const engine = new Engine();
  engine.addOperator('startsWith', (value, prefix) => value.startsWith(prefix));
  for (const { id, effect, when } of pack.clauses) {
    engine.addRule({
      name: id,
      priority: priority[effect],
      conditions: { all: when.map(condition) },
      event: { type: id },
      onSuccess: () => engine.stop(),
    });
  }

  const run = async request => decide((await engine.run(request)).events.map(event => clauses.get(event.type)));
  return { verdict: async request => (await run(request)).verdict, decide: run };
}

function condition({ field, test, values, number }) {
  if (test === 'oneOf' && values.length === 1) return { fact: field, operator: 'equal', value: values[0] };
  return { fact: field, operator: operator[test], value: test === 'oneOf' ? values : test === 'startsWith' ? values[0] : number };
}
