import { Checkbox, Stack } from '@mantine/core';
import { roles, type Role } from '../../../../src/contract/agencies.js';
import { useText } from '../../lib/text.js';

interface RoleBoxesProps {
  value: Role[];
  onChange: (roles: Role[]) => void;
}

/** What somebody may do. Running the system is not a manager's to give. */
export function RoleBoxes({ value, onChange }: RoleBoxesProps) {
  const t = useText();
  return (
    <Checkbox.Group
      label={t('people.roles')}
      description={t('people.rolesHint')}
      value={value}
      onChange={(chosen) => {
        onChange(roles.filter((role) => chosen.includes(role)));
      }}
    >
      <Stack gap="xs" mt={6}>
        {roles
          .filter((role) => role !== 'operator')
          .map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`role.${role}.hint`)} />
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
