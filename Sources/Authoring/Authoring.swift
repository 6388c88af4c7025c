/// Tools for those who write scenarios: scripted conversations and what they cover.
enum Authoring {}
