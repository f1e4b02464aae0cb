import { IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';
import type { LeadingTodo } from './leading-todos.js';
import { StartRow, StartSection } from './start-row.js';

/** What a manager alone can put right in her agency, where it is put right. */
export function LeadingRows({ todos }: { todos: LeadingTodo[] }) {
  const t = useText();
  if (todos.length === 0) return null;
  return (
    <StartSection title={t('agency.title')}>
      {todos.map((todo) => (
        <Row key={'person' in todo ? `${todo.kind}/${todo.person.id}` : todo.kind} todo={todo} />
      ))}
    </StartSection>
  );
}

function Row({ todo }: { todo: LeadingTodo }) {
  const t = useText();
  const values = 'person' in todo ? { name: todo.person.name, count: todo.count } : {};
  return (
    <StartRow
      icon={IconBuilding}
      what={t(`start.leading.${todo.kind}`, values)}
      about={t(`start.leading.${todo.kind}.text`)}
      way={(props) => <Link to="/min-myndighet" {...props} />}
    />
  );
}
