"""Spanish patterns for requests about accounts."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

ACCOUNTS: Mapping[str, RequestPhrases] = {
    "account_access": RequestPhrases(
        subjects=(
            "[No puedo entrar a mi cuenta|Cuenta bloqueada|Sin acceso a mi cuenta|Problema para "
            "entrar]",
            "[Inicio de sesión|Acceso] [no funciona|- ayuda|con problemas]",
            "[Contraseña|Acceso] [que no funciona|perdido]",
        ),
        situations=(
            "No puedo entrar [a mi cuenta|en mi cuenta de la tienda].",
            "[Mi cuenta está bloqueada|Mi acceso está bloqueado|Ya no me deja iniciar sesión], "
            "[la "
            "página no dice más|quién sabe por qué].",
            "[Al entrar|Al iniciar sesión] [solo me sale un error|no pasa nada].",
            "[De pronto|De un momento a otro] ya no puedo iniciar sesión.",
            "Me quedé sin acceso a mi cuenta.",
        ),
        details=(
            "[Escribí la contraseña varias veces, a mano|La contraseña y el correo están bien, "
            "los tengo apuntados].",
            "[El correo para restablecerla no llega, ni a spam|Restablecerla tampoco sirvió, lo "
            "intenté tres veces].",
            "[En el celular y en la computadora|En dos aparatos] pasa lo mismo.",
            "[Necesito unas facturas|Tengo que sacar una factura] de la cuenta.",
            "[Ya cambié de navegador|Ya borré las cookies], [y nada|no sirvió de nada].",
        ),
        asks=(
            "¿[Pueden desbloquear la cuenta|Se puede desbloquear la cuenta]?",
            "¿[Cómo vuelvo a entrar|Cómo recupero el acceso]?",
            "¿[Qué más puedo intentar|Seré yo]?",
            "[<Ayúdenme|Ayúdame>|<Échenme|Échame> una mano], por favor, para volver a entrar.",
        ),
    ),
    "email_change": RequestPhrases(
        subjects=(
            "[Nuevo correo|Cambiar mi correo|Otro correo electrónico]",
            "[Por favor|Cambio:] [cambiar|actualizar] [mi |el ]correo",
        ),
        situations=(
            "[Quisiera|Me gustaría|Necesito] cambiar el correo de mi cuenta.",
            "Cambié de correo electrónico[, y hay que actualizar la cuenta|, también para la "
            "cuenta|].",
            "[<Pongan|Pon>|<Registren|Registra>] por favor un nuevo correo en mi cuenta.",
            "¿[Puedo|Podría] poner otro correo en mi cuenta?",
        ),
        details=(
            "[El buzón viejo lo voy a cerrar|El correo viejo lo van a dar de baja], [ahí ya no "
            "voy a "
            "leer nada|puro spam].",
            "[Yo no lo puedo cambiar|En la cuenta no me deja editarlo], por eso escribo.",
            "[Lo demás queda igual|Nombre y domicilio quedan igual].",
            "[Cambié de proveedor|En casa cambiamos de compañía], [de ahí la molestia|por eso la "
            "petición].",
        ),
        asks=(
            "¿[Se puede así|Es posible|Con esto basta]?",
            "¿[<Necesitan|Necesitas> algo más|Falta algún dato]?",
            "[<Confírmenme|Confírmame>|<Mándenme|Mándame> confirmación], [de preferencia al "
            "nuevo|por favor].",
            "¿[Cómo es el trámite|Qué tengo que hacer]?",
        ),
    ),
    "data_export": RequestPhrases(
        subjects=(
            "[Copia de mis datos|Solicitud de mis datos|Mis datos personales|Información que "
            "guardan]",
            "[Pido|Solicito] [una copia de mis datos|mis datos]",
        ),
        situations=(
            "[Quisiera|Me gustaría tener] una copia de [todos los datos|los datos] que guardan "
            "sobre mí.",
            "[<Les|Te> pido|<Mándenme|Mándame> por favor] [una copia de mis datos|un resumen de "
            "mis datos "
            "personales].",
            "¿Qué datos tienen sobre mí? Quisiera una copia.",
            "¿[Puedo|Podría] [descargar|recibir] una copia de mis datos?",
        ),
        details=(
            "[Lo estoy haciendo con todas las tiendas|Ando poniendo orden en mis cosas "
            "digitales], "
            "[no es nada personal|pura costumbre].",
            "[El formato me da igual|Con un archivo sencillo me basta].",
            "[Sobre todo me interesan los pedidos|Me importa lo que guardan de mis pedidos].",
            "[En la cuenta no encontré cómo descargarlos|La cuenta no tiene esa función].",
        ),
        asks=(
            "¿[Cómo es el trámite|Cómo los recibo|Qué hace falta]?",
            "¿[En qué formato viene|Llega por correo]?",
            "¿[Tengo que firmar algo|<Necesitan|Necesitas> algún dato más]?",
            "[Una confirmación breve me basta|<Confírmenme|Confírmame>, por favor].",
        ),
    ),
    "data_deletion": RequestPhrases(
        subjects=(
            "[Borrar mi cuenta|Eliminar mis datos|Por favor borren mi cuenta|Baja de mi cuenta]",
            "[Solicitud de|Pido la] [eliminación de mis datos|baja de mi cuenta]",
        ),
        situations=(
            "[Quiero|Necesito|<Les|Te> pido] que <borren|borres> mi cuenta[ con todos mis datos|"
            "].",
            "Por favor [<borren|borra>|<eliminen|elimina>] mi cuenta y [todos mis datos|mis "
            "datos].",
            "[Por este medio pido|Solicito] [la eliminación de mi cuenta|que se eliminen mis "
            "datos].",
            "¿[Se puede|Podrían] eliminar mi cuenta con todos los datos?",
        ),
        details=(
            "[Ya casi no compro por internet|Ya no uso la cuenta], [no la necesito|ahí está nada "
            "más].",
            "[No es por ustedes|No hay un motivo especial], [ando limpiando|quiero menos "
            "cuentas].",
            "[El botón para eso|Esa opción] no aparece en la cuenta.",
            "[Del boletín también|Y el boletín también], [<quítenme|quítame>|ya no lo quiero].",
        ),
        asks=(
            "¿[Qué tengo que hacer|Cómo es el trámite|Se puede por correo]?",
            "[<Confírmenme|Confírmame>|<Mándenme|Mándame> confirmación] [cuando quede|por favor].",
            "¿[Se queda algo guardado|Qué se borra exactamente]?",
            "¿[<Necesitan|Necesitas> algo más|Basta con este correo]?",
        ),
    ),
}
