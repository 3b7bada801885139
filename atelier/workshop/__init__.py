"""What a workshop is: entities, rules, refusals, plain form; without Qt, SQL, files, clock or chance."""
