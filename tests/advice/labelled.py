"""Notes and titles as workshops have them, two by two, with what a facilitator would say of each pair."""

from typing import NamedTuple

from atelier.advice import Kind


class Labelled(NamedTuple):
    """Two texts, and how they are alike to a person; None: they are not."""

    one: str
    other: str
    kind: Kind | None


SAME, NEAR, NEIGHBOUR = Kind.SAME, Kind.NEAR, Kind.NEIGHBOUR

FRENCH = [
    Labelled("Une épicerie solidaire ouverte le soir", "une epicerie solidaire, ouverte le soir.", SAME),
    Labelled(
        "Des habitant·e·s formé·e·s aux premiers secours", "Des habitants formés aux premiers secours", SAME
    ),
    Labelled("Les agriculteur.rice.s vendent au bourg", "les agriculteurs vendent au bourg !", SAME),
    Labelled("L’école reste au village", "L'ÉCOLE RESTE AU VILLAGE", SAME),
    Labelled("Des soignant(e)s itinérant(e)s", "Des soignants itinérants", SAME),
    Labelled("Un marché couvert", "« Un marché couvert »", SAME),
    Labelled("Des élu-e-s à l'écoute", "Des élus à l'écoute", SAME),
    Labelled("Cœur de bourg sans voitures", "coeur de bourg sans voitures", SAME),
    Labelled("Un réseau de covoiturage entre hameaux", "Un réseau de covoiturrage entre hameaux", NEAR),
    Labelled("Rénover la bibliothèque", "Rénover la bibliotèque", NEAR),
    Labelled("Planter des haies le long des chemins", "Planter des haie le long du chemin", NEAR),
    Labelled("Des composteurs collectifs", "Des compsteurs collectifs", NEAR),
    Labelled("Accueil des nouveaux arrivants", "Acceuil des nouveaux arrivants", NEAR),
    Labelled("Maison médicale pluridisciplinaire", "Maison médicale pluri-disciplinaire", NEAR),
    Labelled("Bancs publics à l'ombre", "Banc public à l'ombre", NEAR),
    Labelled(
        "Une ressourcerie avec atelier de réparation", "Une resourcerie avec atelier de réparation", NEAR
    ),
    Labelled("Repas partagés à la cantine avec les aînés", "Repas partagé à la cantine avec nos aînés", NEAR),
    Labelled("Toilettes sèches dans le parc", "Toillettes sèches dans le parc", NEAR),
    Labelled("Créer un jardin partagé derrière l'ancienne gare", "Jardins partagés à la gare", NEIGHBOUR),
    Labelled("Pistes cyclables jusqu'au collège", "Une piste cyclable sûre pour aller au collège", NEIGHBOUR),
    Labelled("Navette à la demande pour les personnes âgées", "Navettes gratuites pour les âgés", NEIGHBOUR),
    Labelled("Médecins salariés par la commune", "Un médecin salarié", NEIGHBOUR),
    Labelled("Logements pour les saisonniers", "Loger les saisonniers", NEIGHBOUR),
    Labelled("Fête des voisins dans chaque rue", "Des fêtes de voisins toute l'année", NEIGHBOUR),
    Labelled("Éteindre l'éclairage public à 22 h", "Éclairage public éteint la nuit", NEIGHBOUR),
    Labelled("Tiers-lieu numérique à la poste", "Ouvrir un tiers lieu dans l'ancienne poste", NEIGHBOUR),
    Labelled("Récupérer l'eau de pluie", "Des cuves pour l'eau de pluie", NEIGHBOUR),
    Labelled("Isoler les maisons anciennes", "Isolation des vieilles maisons", NEIGHBOUR),
    Labelled("Un conseil de jeunes qui a un budget", "Budget pour le conseil des jeunes", NEIGHBOUR),
    Labelled("Cantine scolaire bio et locale", "Une cantine bio", NEIGHBOUR),
    Labelled("Plus de bus le dimanche", "Moins de bus le dimanche", NEIGHBOUR),
    Labelled("Panneaux solaires sur le gymnase", "Toits solaires : gymnase, mairie", NEIGHBOUR),
    Labelled("Parrainage entre anciens et nouveaux habitants", "Parrainer les nouveaux habitants", NEIGHBOUR),
    Labelled("Vergers communaux", "Un verger communal ouvert à tous", NEIGHBOUR),
    # A person sees that these two say the same; no word tells it.
    Labelled("Un docteur près de chez soi", "Accès aux soins de proximité", NEIGHBOUR),
    Labelled("Partager sa voiture", "Autopartage", NEIGHBOUR),
    Labelled("Créer un lieu de rencontre", "Créer une monnaie commune", None),
    Labelled("Développer le théâtre amateur", "Développer le haut débit", None),
    Labelled("Mettre en place une garderie", "Mettre en place un pédibus", None),
    Labelled("La rivière est propre", "La rive gauche a des bars", None),
    Labelled("Une forge d'art", "Une forêt d'arbres rares", None),
    Labelled("Marché de producteurs", "Marche vers la sobriété", None),
    Labelled("Plus de moyens pour l'hôpital", "Plus de silence en journée", None),
    Labelled("Les parents cuisinent", "Les apparentements électoraux", None),
    Labelled("Chacun a son potager", "Chacun a un téléphone", None),
    Labelled("Sécurité des carrefours", "Sécurité sociale de l'alimentation", None),
    Labelled("Poste de secours en montagne", "Bureau de la gendarmerie", None),
    Labelled("Cours de langue pour exilés", "La cour de récréation végétalisée", None),
    Labelled("Une salle de concert", "Une salle de sport", None),
    Labelled("Prêt de matériel agricole", "Prêt à taux zéro", None),
    Labelled("Les commerces ferment le lundi", "Les usines ont rouvert", None),
    Labelled("En 2040, on vit vieux", "En 2040, tout est cher", None),
    Labelled("Ouvrir les archives", "Ouvrir le dimanche matin", None),
    Labelled("Des chevaux pour le débardage", "Des cheveux blancs au conseil", None),
    Labelled("Un pont sur le canal", "Un port de plaisance", None),
    Labelled("Le train de nuit revient", "La nuit du conte", None),
    Labelled("Moutons en ville", "Boutons d'alerte", None),
    Labelled("On a le temps", "On a peur", None),
    Labelled("Des ponts", "Des monts", None),
    Labelled("Réunions en visio", "Réunion des deux paroisses", None),
]

HELD_OUT = [
    Labelled("Les paysan·ne·s nourrissent le canton", "Les paysans nourrissent le canton", SAME),
    Labelled("Des bénévoles formé(e)s à l'accueil", "Des bénévoles formés à l’accueil", SAME),
    Labelled("Les lycéen-ne-s siègent au conseil", "les lyceens siegent au conseil", SAME),
    Labelled("Un boulanger ambulant", "Un boulangé ambulant", NEAR),
    Labelled("Un four à pain communal", "un four à pains communal", NEAR),
    Labelled("Des trottoirs accessibles aux poussettes", "Des trotoirs accessibles aux pousettes", NEAR),
    Labelled("Une crèche parentale", "Une créche parentalle", NEAR),
    Labelled("Préserver les zones humides", "Préservation des zones humides", NEIGHBOUR),
    Labelled("La chaufferie bois du quartier", "Chaufferie au bois partagée entre immeubles", NEIGHBOUR),
    Labelled("Un train toutes les heures", "Des trains plus fréquents, toutes les heures", NEIGHBOUR),
    Labelled("Monnaie locale", "Une monnaie locale acceptée partout", NEIGHBOUR),
    Labelled("Habitat participatif intergénérationnel", "De l'habitat intergénérationnel", NEIGHBOUR),
    Labelled("Atelier vélo ouvert le samedi", "Réparer son vélo dans un atelier", NEIGHBOUR),
    Labelled("Les déchets sont triés à l'école", "Tri des déchets", NEIGHBOUR),
    Labelled("Garde d'enfants le soir", "Faire garder ses enfants en soirée", NEIGHBOUR),
    Labelled("Se soigner sans faire 50 km", "Désert médical", NEIGHBOUR),
    Labelled("Un café associatif", "Une laverie associative", None),
    Labelled("Ateliers d'écriture", "Atelier de mécanique", None),
    Labelled("Arrêter les pesticides", "Arrêt de bus abrité", None),
    Labelled("École de musique", "École de la deuxième chance", None),
    Labelled("Soutien scolaire", "Soutenir la filière laine", None),
    Labelled("Les sentiers sont balisés", "Les centres sont bondés", None),
    Labelled("Fermer la carrière", "Changer de carrière à 50 ans", None),
    Labelled("Accueillir un médecin", "Accueillir un cirque", None),
    Labelled("Internet au camping", "Un composteur au camping", None),
    Labelled("La mairie ouvre le soir", "Le soir, on lit", None),
]
